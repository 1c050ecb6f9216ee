package org.nuggets.read;

import java.util.Set;

/** The elements and attributes of a picture that draw something and can do nothing else. All others are left out. */
final class SvgVocabulary {

    static final String SVG = "http://www.w3.org/2000/svg";
    static final String HTML = "http://www.w3.org/1999/xhtml";
    private static final String MATH = "http://www.w3.org/1998/Math/MathML";

    /** Only these draw a picture that they name; elsewhere a reference stays inside the file. */
    static final Set<String> PICTURES = Set.of("image", "feImage");

    private static final Set<String> SVG_ELEMENTS = words("""
            svg g defs symbol use switch view title desc style foreignObject
            path rect circle ellipse line polyline polygon image marker
            text tspan textPath font font-face font-face-name glyph missing-glyph hkern vkern
            linearGradient radialGradient stop pattern clipPath mask
            mesh meshgradient meshrow meshpatch hatch hatchpath solidcolor
            filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
            feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur
            feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile
            feTurbulence""");

    /** Labels of diagrams are often HTML. */
    private static final Set<String> HTML_ELEMENTS = words("""
            body div span p br b strong i em u s strike del ins sub sup small big font center blockquote pre code
            ul ol li dl dt dd table caption thead tbody tfoot tr td th hr h1 h2 h3 h4 h5 h6""");

    /** What draws nothing, so that nobody misses it. */
    private static final Set<String> SILENT = words("metadata color-profile cursor");

    private static final Set<String> SVG_ATTRIBUTES = words("""
            id class style lang role tabindex type media
            x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points width height viewBox preserveAspectRatio
            transform version baseProfile requiredFeatures requiredExtensions systemLanguage
            dx dy rotate textLength lengthAdjust startOffset method spacing side pathLength
            gradientUnits gradientTransform spreadMethod offset
            patternUnits patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits
            markerUnits markerWidth markerHeight orient refX refY
            filterUnits primitiveUnits in in2 result mode operator k1 k2 k3 k4 stdDeviation edgeMode
            values tableValues slope intercept amplitude exponent order kernelMatrix divisor bias targetX targetY
            kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent
            limitingConeAngle azimuth elevation pointsAtX pointsAtY pointsAtZ z scale xChannelSelector
            yChannelSelector radius baseFrequency numOctaves seed stitchTiles
            horiz-adv-x horiz-origin-x units-per-em unicode glyph-name u1 u2 g1 g2 k ascent descent
            hatchUnits hatchContentUnits pitch
            alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation
            color-interpolation-filters color-rendering direction display dominant-baseline enable-background fill
            fill-opacity fill-rule filter flood-color flood-opacity font-family font-size font-size-adjust
            font-stretch font-style font-variant font-weight glyph-orientation-horizontal glyph-orientation-vertical
            image-rendering isolation kerning letter-spacing lighting-color marker marker-end marker-mid marker-start
            mask mask-type mix-blend-mode opacity overflow paint-order pointer-events shape-rendering stop-color
            stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
            stroke-opacity stroke-width text-anchor text-decoration text-rendering text-align transform-origin
            unicode-bidi vector-effect visibility word-spacing white-space writing-mode line-height
            shape-inside shape-padding inline-size""");

    private static final Set<String> HTML_ATTRIBUTES = words("""
            id class style lang dir role title align valign color face size width height colspan rowspan border
            bgcolor cellpadding cellspacing""");

    private SvgVocabulary() {}

    static boolean draws(String namespace, String name) {
        return switch (namespace) {
            case SVG -> SVG_ELEMENTS.contains(name);
            case HTML -> HTML_ELEMENTS.contains(name);
            default -> false;
        };
    }

    /** Whether leaving this element out could be seen, or should be known. */
    static boolean isMissed(String namespace, String name) {
        return Set.of(SVG, HTML, MATH).contains(namespace) && !SILENT.contains(name);
    }

    /** @param name of an attribute without a namespace */
    static boolean describes(String namespace, String name) {
        return namespace.equals(HTML)
                ? HTML_ATTRIBUTES.contains(name)
                : SVG_ATTRIBUTES.contains(name) || name.matches("aria-[a-z]+");
    }

    private static Set<String> words(String words) {
        return Set.of(words.strip().split("\\s+"));
    }
}
