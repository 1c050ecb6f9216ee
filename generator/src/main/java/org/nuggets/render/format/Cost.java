package org.nuggets.render.format;

/** What it takes to make a file. */
public enum Cost {
    /** So little that it may be made again whenever somebody asks. */
    QUICK,
    /** So much that it is made only when its key is new, and then kept whole from build to build. */
    SLOW
}
