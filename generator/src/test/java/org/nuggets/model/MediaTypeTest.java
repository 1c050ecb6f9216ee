package org.nuggets.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server says of a file. */
class MediaTypeTest {

    @ParameterizedTest
    @CsvSource({
        "index.html, text/html; charset=utf-8",
        "assets/scripts/open-3fa9c1d2e4b6.js, text/javascript; charset=utf-8",
        "site.webmanifest, application/manifest+json",
        "engine.wasm, application/wasm",
        "open.js.map, application/json",
        "PHOTO.JPG, image/jpeg",
        "hall.avif, image/avif",
        "dates.ics, text/calendar; charset=utf-8",
        "plan.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "site-kit.zip, application/zip",
        "search/d-0123456789ab.bin, application/octet-stream",
        "fonts/own/LICENSE, text/plain; charset=utf-8",
        "_headers, text/plain; charset=utf-8",
        "v1.2/CNAME, text/plain; charset=utf-8",
        ".nojekyll, application/octet-stream",
    })
    void itIsToldByTheEnding(String path, String type) {
        assertThat(MediaType.of(path).name()).isEqualTo(type);
    }

    /** What an author may attach is shown or stored as what it is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "png jpg jpeg jfif gif webp avif apng bmp ico svg heic heif tif tiff jxl jp2 psd eps ai",
                "mp3 m4a ogg oga opus flac wav mp4 m4v mov webm ogv",
                "pdf docx xlsx pptx doc xls ppt odt ods odp odg rtf pages numbers key epub mobi dotx xltx potx ppsx pub one",
                "txt md csv tsv json jsonl geojson yml yaml toml ini log ics vcf vtt srt bib tex sql gpx diff patch",
                "r rmd qmd py ipynb java c h cpp rs go m jl sb3 ggb zip gz tgz tar bz2 xz 7z rar"
            })
    void noneOfWhatSchoolsAttachIsUnknown(String endings) {
        assertThat(List.of(endings.split(" ")))
                .allSatisfy(ending -> assertThat(MediaType.of("a." + ending).name())
                        .as(ending)
                        .isNotEqualTo(MediaType.OTHER));
    }

    @Test
    void aTypeIsOneOfTheFormThatServersRead() {
        assertThat(MediaType.endings().keySet()).allMatch(type -> type.matches("[a-z]+/[a-z0-9.+-]+"));
        assertThat(MediaType.endings().values())
                .allSatisfy(all -> assertThat(all).allMatch(e -> e.matches("[a-z0-9]+")));
    }
}
