package org.nuggets.model;

/** Where the forms for new items stand: the one place that computes these addresses. */
public record FormAddresses(AddressPlan plan) {

    /** Where readers find them; where there is but one, the form itself. */
    public Route start(String lang) {
        return new Route(plan.prefix(lang) + "contribute/new/");
    }

    /** The form for a type, where there are several. */
    public Route form(String lang, String type) {
        return new Route(start(lang).path() + type.replace('_', '-') + "/");
    }

    /** The same as a form, as a Word document; its name tells languages apart among somebody's downloads. */
    public Route word(String lang, String type, Route form) {
        return new Route(
                form.path() + type.replace('_', '-') + (plan.prefix(lang).isEmpty() ? "" : "." + lang) + ".docx");
    }

    /** What a form asks, as a script that only its page reads. */
    public static Route data(Route form) {
        return new Route(form.path() + "form.js");
    }

    /** What new items can point to, as a script that forms read when somebody looks for it. */
    public Route items(String lang) {
        return new Route(start(lang).path() + "items.js");
    }
}
