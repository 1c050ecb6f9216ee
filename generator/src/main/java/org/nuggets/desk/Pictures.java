package org.nuggets.desk;

import static java.nio.file.StandardOpenOption.CREATE_NEW;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuggets.media.PictureKind;
import org.nuggets.model.LocalText;
import org.nuggets.model.OneName;
import org.nuggets.model.RarePicture;
import org.nuggets.model.WindowsName;
import org.nuggets.validate.Slug;

/** Pictures that are put beside a page: under a name that every system and every address can hold. */
final class Pictures {

    private static final int LONGEST = 80;
    private static final int MOST_OF_A_NAME = 1_000;
    private static final LocalText MEND = LocalText.of(
            "save it as JPEG, PNG or WebP, and add it again",
            "bewaar hem als JPEG, PNG of WebP, en voeg hem opnieuw toe");

    private Pictures() {}

    static List<Endpoint> endpoints() {
        return List.of(new Endpoint(Endpoint.Kind.SENDING, "api/picture", true, Pictures::add));
    }

    private static Answer add(Asked asked) throws IOException {
        byte[] bytes = asked.bytes().read();
        Optional<PictureKind> kind = PictureKind.of(bytes);
        if (kind.filter(PictureKind::isShown).isEmpty()) {
            return Answer.refusal(
                    415,
                    "picture",
                    kind.map(Pictures::inWords)
                            .orElse(LocalText.of(
                                    "this is no picture that browsers show",
                                    "dit is geen afbeelding die browsers tonen")),
                    kind.flatMap(PictureKind::rare).map(Pictures::advice).orElse(MEND));
        }
        long most = asked.site().sources().settings().config().limits().assetBytes();
        if (bytes.length > most) {
            return Answer.refusal(
                    413,
                    "too-large",
                    LocalText.of(
                            "this picture is larger than %s MB",
                            "deze afbeelding is groter dan %s MB", most / 1_000_000),
                    LocalText.of("make it smaller", "maak hem kleiner"));
        }
        Optional<ContentFile> page = ContentFile.of(asked.site(), asked.file());
        if (page.isEmpty()) {
            return ContentFile.gone(asked.file());
        }
        Path folder = Objects.requireNonNull(page.get().location().getParent());
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        String name = put(bytes, folder, name(asked.text("name")), kind.get().ending());
        String beside = asked.file().path().replaceFirst("[^/]*$", "") + name;
        // Who is told of it has the text checked at once, which names it.
        asked.until(site ->
                site.sources().assets().stream().anyMatch(asset -> asset.path().equals(beside)));
        json.put("path", name);
        json.put("alt", "");
        return Answer.of(json);
    }

    private static LocalText inWords(PictureKind kind) {
        if (kind == PictureKind.MARKUP) {
            return LocalText.of("this is a drawing (SVG) or a web page", "dit is een tekening (SVG) of een webpagina");
        }
        String dutch = switch (kind) {
            case HEIC -> "een foto zoals iPhones die bewaren (HEIC), en die tonen de meeste browsers niet";
            case BMP -> "een BMP-afbeelding, en die is vele malen groter dan nodig";
            case PACKED -> "een ingepakt bestand, zoals een Word-document";
            case PDF -> "een PDF";
            default -> "een afbeelding van een soort (" + kind.name() + ") die niet elke browser toont";
        };
        return new LocalText(Map.of("en", "this is " + kind.inWords(), "nl", "dit is " + dutch));
    }

    /** How somebody who is no programmer makes a picture of it that can be shown. */
    private static LocalText advice(RarePicture kind) {
        String dutch = kind == RarePicture.HEIC
                ? "bewaar hem als JPEG: open hem in Windows in Foto’s en kies 'Opslaan als', op een Mac in Voorvertoning"
                        + " en kies Archief > Exporteer, of mail hem op een iPhone naar jezelf. Voor latere foto’s:"
                        + " Instellingen > Camera > Structuren > Meest compatibel"
                : "bewaar hem als JPEG: open hem in Windows in Foto’s of Paint en kies 'Opslaan als', op een Mac in"
                        + " Voorvertoning en kies Archief > Exporteer";
        return new LocalText(Map.of("en", kind.advice(), "nl", dutch));
    }

    /** The stem of a name, as an address can have it. */
    private static String name(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        String stem = Slug.of(dot > 0 ? last.substring(0, dot) : last);
        StringBuilder plain = new StringBuilder();
        stem.codePoints().filter(c -> c < 0x80).limit(LONGEST).forEach(plain::appendCodePoint);
        String name = plain.toString().replaceFirst("^[-_]+", "").replaceFirst("[-_]+$", "");
        // What Windows keeps for its devices, and what is left of a name in another script.
        return name.length() < 3 || WindowsName.in(name).isPresent() ? "picture-" + name : name;
    }

    /** The name under which it lies there: of the same bytes that it had before, of others never that of another. */
    private static String put(byte[] bytes, Path folder, String stem, String ending) throws IOException {
        Path part = folder.resolve("." + stem + ".part");
        try {
            Files.deleteIfExists(part);
            Files.write(part, bytes, CREATE_NEW);
            for (int number = 1; number < MOST_OF_A_NAME; number++) {
                String name = (stem + (number == 1 ? "" : "-" + number)).replaceFirst("-$", "") + ending;
                Optional<Path> there = twin(folder, name);
                if (there.isPresent() && Files.isRegularFile(there.get()) && Files.mismatch(part, there.get()) < 0) {
                    return String.valueOf(there.get().getFileName());
                }
                if (there.isEmpty()) {
                    try {
                        Files.move(part, folder.resolve(name));
                        return name;
                    } catch (FileAlreadyExistsException meanwhile) {
                        // The next name.
                    }
                }
            }
            throw new FileAlreadyExistsException(stem + ending);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Optional<Path> twin(Path folder, String name) throws IOException {
        OneName sought = OneName.of(name);
        try (Stream<Path> there = Files.list(folder)) {
            return there.filter(
                            one -> OneName.of(String.valueOf(one.getFileName())).equals(sought))
                    .findFirst();
        }
    }
}
