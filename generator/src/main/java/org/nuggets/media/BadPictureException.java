package org.nuggets.media;

/** A file is not the picture that it should be; the message says why in words that stand after "the picture". */
final class BadPictureException extends Exception {

    private static final long serialVersionUID = 1L;

    BadPictureException(String message) {
        super(message);
    }
}
