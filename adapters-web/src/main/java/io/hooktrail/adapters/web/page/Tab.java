package io.hooktrail.adapters.web.page;

/** A page that stands in the rail. Each is a bean of its page; their {@code @Order} is that of the rail. */
public interface Tab {

    /** Under which heading it stands. */
    Group group();

    /** Where it leads, such as {@code /usage}. */
    String path();

    /** Its words: a key of the messages. */
    String label();

    /** Its icon: an id of the sprite. */
    String icon();

    /**
     * Whether it is there for somebody at all: by role, grant, or their developer mode. It hides; it does not protect: that
     * is what the access rules do.
     */
    boolean shownTo(Viewer viewer);

    /** The headings of the rail. */
    enum Group {
        /** What is sent, and to whom. */
        WEBHOOKS,
        /** What one needs to set webhooks up. */
        SETUP,
        /** What happened, how the system does, who may do what. */
        TRAIL
    }
}
