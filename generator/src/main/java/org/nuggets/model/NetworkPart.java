package org.nuggets.model;

import java.util.List;

/**
 * What the items of a type are in the network of who is tied to whom.
 *
 * @param as what they are
 * @param ties the relations of the type that tie its items to others of the network
 * @param diversity the fields by which a member differs from others, such as where it is
 */
public record NetworkPart(As as, List<String> ties, List<String> diversity) {

    /** What an item can be in a network, in the order in which it is numbered. */
    public enum As {
        /** Such as a school: who is reached, and who reaches others. */
        MEMBER,
        /** Such as a partnership: what members belong to. */
        GROUP,
        /** What somebody does for members. */
        ROLE,
        /** Such as a nugget: what was done, at which members and in which role. */
        CASE
    }

    public NetworkPart {
        ties = List.copyOf(ties);
        diversity = List.copyOf(diversity);
    }
}
