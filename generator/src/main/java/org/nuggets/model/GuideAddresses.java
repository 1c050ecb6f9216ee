package org.nuggets.model;

import org.nuggets.diagnostic.Code;

/** Where the pages of the guide for writers stand: the one place that computes these addresses. */
public record GuideAddresses(AddressPlan plan) {

    /** Where it begins. */
    public Route start(String lang) {
        return new Route(plan.prefix(lang) + "guide/");
    }

    /** How a file is built, for whoever has never written one. */
    public Route files(String lang) {
        return new Route(start(lang).path() + "files/");
    }

    /** What a content type asks for; a field of it is the anchor {@code field-<name>} there. */
    public Route type(String lang, String type) {
        return new Route(start(lang).path() + "types/" + type + "/");
    }

    /** What the values of a vocabulary mean. */
    public Route values(String lang, String vocabulary) {
        return new Route(start(lang).path() + "values/" + vocabulary + "/");
    }

    /** What a kind of finding means, and how it is mended. */
    public Route finding(String lang, Code code) {
        return new Route(start(lang).path() + "findings/" + code.id() + "/");
    }
}
