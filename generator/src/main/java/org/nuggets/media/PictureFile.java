package org.nuggets.media;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.RarePicture;

/**
 * A picture of the content, as readers get it: without what a camera or a program has written beside its dots, such as where
 * it was taken, and in several sizes.
 */
public final class PictureFile {

    /** How its files are made: another number where the same picture gives others. */
    public static final int VERSION = 1;

    private static final String AGAIN =
            "have it sent or saved again; if a program can still open it, save it from there as a new JPEG or PNG";

    /** Of one that is lighter, smaller ones would save nobody anything. */
    private static final int LIGHT = 30_000;

    private final PictureScan scan;
    private final String name;

    private PictureFile(PictureScan scan, String name) {
        this.scan = scan;
        this.name = name;
    }

    /**
     * Reads what a file says of its picture, without drawing it.
     *
     * @param name the file as shown to people
     * @param mostPixels of one that may be published
     * @return none where it is no whole picture that can be published; and what is wrong with it
     */
    public static Checked<Optional<PictureFile>> of(byte[] file, String name, long mostPixels) {
        Optional<PictureKind> kind = PictureKind.of(file);
        if (kind.isEmpty()) {
            return none(
                    Code.BAD_PICTURE,
                    name,
                    file.length == 0 ? "there is nothing in this file" : "this is no picture that can be read",
                    AGAIN);
        }
        if (!kind.get().isShown()) {
            return none(
                    Code.NOT_A_PICTURE,
                    name,
                    "in spite of its name this is " + kind.get().inWords(),
                    kind.get()
                            .rare()
                            .map(RarePicture::advice)
                            .orElse("put the picture itself in its place, as JPEG or PNG"));
        }
        PictureScan scan;
        try {
            scan = PictureScan.of(file, kind.get());
        } catch (BadPictureException why) {
            return none(Code.BAD_PICTURE, name, "this picture " + why.getMessage(), AGAIN);
        }
        long pixels = (long) scan.width() * scan.height();
        if (pixels > mostPixels) {
            return none(
                    Code.TOO_LARGE,
                    name,
                    "the picture is " + scan.width() + " by " + scan.height() + " pixels, " + pixels / 1_000_000
                            + " megapixels; most are " + mostPixels / 1_000_000,
                    "make it smaller: on Windows open it in Photos and choose 'Resize image', on a Mac open it in Preview"
                            + " and choose Tools > Adjust Size; 2400 pixels across are ample. Or raise 'limits:"
                            + " picture_pixels' in site.yml");
        }
        List<Diagnostic> findings = kind.get().isNamedBy(name)
                ? List.of()
                : List.of(new Diagnostic(
                        SourceSpan.startOf(name),
                        Code.WRONG_ENDING,
                        "in spite of its name this is " + kind.get().inWords(),
                        "let its name end in '" + kind.get().ending() + "', also where pages name it"));
        return new Checked<>(Optional.of(new PictureFile(scan, name)), findings);
    }

    private static Checked<Optional<PictureFile>> none(Code code, String name, String message, String fix) {
        return new Checked<>(Optional.empty(), List.of(new Diagnostic(SourceSpan.startOf(name), code, message, fix)));
    }

    /** In pixels, as it is looked at. */
    public int width() {
        return scan.turn().swaps() ? scan.height() : scan.width();
    }

    /** In pixels, as it is looked at. */
    public int height() {
        return scan.turn().swaps() ? scan.width() : scan.height();
    }

    /** How wide the smaller ones are that are of use, rising. */
    public List<Integer> widths() {
        return scan.drawable() && scan.cleanSize() >= LIGHT
                ? PictureSizes.WIDTHS.stream().filter(width -> width < width()).toList()
                : List.of();
    }

    /** What the name of a smaller one ends in. */
    public String ending() {
        return scan.kind().isNamedBy(name)
                ? name.substring(name.lastIndexOf('.'))
                : scan.kind().ending();
    }

    /** Whether it must be drawn anew to be looked at the right way up everywhere. */
    public boolean isTurned() {
        return scan.drawable() && !scan.isDeep() && !scan.turn().isNone();
    }

    /** How many bytes it has without what nobody needs to know of it. */
    public int size() {
        return scan.cleanSize();
    }

    /** The picture without what nobody needs to know of it; its dots are as they were. */
    public byte[] clean() {
        return scan.clean();
    }

    /**
     * The picture as it is to be looked at.
     *
     * @throws UnreadableDots where it is broken, which shows only now
     */
    public byte[] upright() {
        try {
            return PictureSizes.upright(scan);
        } catch (BadPictureException why) {
            throw new UnreadableDots(finding(why));
        }
    }

    /**
     * Smaller ones, by width.
     *
     * @throws UnreadableDots where it is broken, which shows only now
     */
    public SortedMap<Integer, byte[]> smaller() {
        try {
            return PictureSizes.of(scan, widths());
        } catch (BadPictureException why) {
            throw new UnreadableDots(finding(why));
        }
    }

    private Diagnostic finding(BadPictureException why) {
        return new Diagnostic(SourceSpan.startOf(name), Code.BAD_PICTURE, "this picture " + why.getMessage(), AGAIN);
    }
}
