package io.hooktrail.domain.entity;

import io.hooktrail.domain.Identifier;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.entity.EntityRejection.EntityIdNotAllowed;

/**
 * The identity of a business entity: ids of one account never meet those of another.
 *
 * @param account whose entity
 * @param type canonical type, such as {@code class_session}
 * @param entityId as the account calls it: {@code [A-Za-z0-9._~:@-]{1,128}}, so nothing that JSON or a URL must escape
 */
public record EntityKey(AccountId account, String type, String entityId) implements Identifier {

    /** The longest entity id, in characters. */
    public static final int LONGEST_ID = 128;

    private static final String MARKS = "._~:@-";

    /**
     * Keeps the parts such that the text form can be taken apart again.
     *
     * @throws Rejected with {@link EntityIdNotAllowed}
     */
    public EntityKey {
        if (!isAllowed(entityId)) {
            throw new Rejected(new EntityIdNotAllowed());
        }
    }

    /** Reads the text form {@code <account>/<type>/<entity id>}. */
    public static EntityKey of(String text) {
        int first = text.indexOf('/');
        int second = text.indexOf('/', first + 1);
        return new EntityKey(
                AccountId.of(text.substring(0, first)), text.substring(first + 1, second), text.substring(second + 1));
    }

    @Override
    public String toString() {
        return account + "/" + type + "/" + entityId;
    }

    // A loop, not a pattern: this runs for every event several times.
    private static boolean isAllowed(String id) {
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            if (!isAllowed(id.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || MARKS.indexOf(c) >= 0;
    }
}
