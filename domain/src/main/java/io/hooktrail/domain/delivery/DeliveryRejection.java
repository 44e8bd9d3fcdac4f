package io.hooktrail.domain.delivery;

import io.hooktrail.domain.Rejection;

/** Why something cannot be done with a delivery. */
public sealed interface DeliveryRejection extends Rejection {

    /** There is no such delivery, or not for this account. */
    record DeliveryNotFound(DeliveryId id) implements DeliveryRejection {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String detail() {
            return "There is no delivery " + id + ".";
        }
    }

    /** It was delivered; sending it again is a deliberate duplicate. */
    record AlreadyDelivered(DeliveryId id) implements DeliveryRejection {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String detail() {
            return "Delivery " + id + " was delivered. Set \"force\" to true to send a deliberate duplicate.";
        }
    }

    /** Its state does not allow the wish. */
    record NotPossibleNow(DeliveryId id, DeliveryStatus status, String wish) implements DeliveryRejection {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String detail() {
            return "Delivery " + id + " is " + status + "; it cannot be " + wish + " now.";
        }
    }

    /** A request is on its way; what comes of it has to be known first. */
    record AttemptInFlight(DeliveryId id) implements DeliveryRejection {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String detail() {
            return "An attempt of delivery " + id + " is on its way. Try again once its outcome is known.";
        }
    }
}
