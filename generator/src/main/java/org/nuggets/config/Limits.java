package org.nuggets.config;

/**
 * How much a site may hold, so that one wrong file cannot take the build down.
 *
 * @param fileBytes the largest Markdown, YAML or template file
 * @param assetBytes the largest picture or document
 * @param maxFiles the most files in the content folder
 * @param picturePixels the most pixels of a picture: what is to be drawn lies in memory, however small its file is
 */
public record Limits(long fileBytes, long assetBytes, long maxFiles, long picturePixels) {

    /** Ample for a school's knowledge base: 1 MB of text in one file, 20 MB and 60 megapixels for a picture, 200,000 files. */
    public static Limits standard() {
        return new Limits(1_000_000, 20_000_000, 200_000, 60_000_000);
    }
}
