package org.nuggets.parse.markdown;

/** The few English words that a walk writes itself. */
final class Words {

    private Words() {}

    static String english(String key) {
        return switch (key) {
            case "note" -> "Note";
            case "tip" -> "Tip";
            case "important" -> "Important";
            case "warning" -> "Warning";
            case "caution" -> "Caution";
            case "evidence" -> "Evidence";
            case "table" -> "Table";
            case "footnotes" -> "Footnotes";
            case "footnote-back" -> "Back to reference";
            case "task-done" -> "Done";
            case "task-open" -> "To do";
            default -> throw new IllegalArgumentException("no word for " + key);
        };
    }
}
