package io.hooktrail.application.bin;

import io.hooktrail.domain.Rejection;

/** Why something about a bin was refused. */
public sealed interface BinRejection extends Rejection {

    /** There is none that the caller may see. */
    record BinUnknown(BinId bin) implements BinRejection {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String detail() {
            return "There is no request bin " + bin + ".";
        }
    }

    /** The account has as many as it may have. */
    record TooManyBins(int most) implements BinRejection {
        @Override
        public Kind kind() {
            return Kind.LIMIT_REACHED;
        }

        @Override
        public String detail() {
            return "An account has " + most + " request bins at most. Delete one that is no longer needed.";
        }
    }

    /** Empty, too long, or with control characters. */
    record BinNameUnusable(int longest) implements BinRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String detail() {
            return "name must have 1 to " + longest + " characters, not all blank, no control characters.";
        }
    }

    /** It cannot answer like that. */
    record BehaviourUnusable(String rule) implements BinRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String detail() {
            return rule + ".";
        }
    }
}
