package io.hooktrail.wiring;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.MultiEventHandlerInvoker;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.jspecify.annotations.Nullable;

/**
 * The listeners of a processor, of which each type of event reaches those that have a handler for it, in the order in which
 * they were registered. Axon asks every listener about every event, thrice; here each is asked once about a type. A failure
 * goes to the processor, which undoes the transaction.
 */
final class ListenersByType implements EventHandlerInvoker {

    private final EventHandlerInvoker all;
    private final Map<Class<?>, List<EventMessageHandler>> byType = new ConcurrentHashMap<>();

    /** Instead of that one, which a configuration made of the listeners of a group. */
    ListenersByType(EventHandlerInvoker all) {
        this.all = all;
    }

    @Override
    public boolean canHandle(EventMessage<?> event, Segment segment) {
        return !listeners(event).isEmpty();
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return all.canHandleType(payloadType);
    }

    @Override
    public void handle(EventMessage<?> event, Segment segment) throws Exception {
        for (EventMessageHandler listener : listeners(event)) {
            var _ = listener.handle(event);
        }
    }

    @Override
    public boolean supportsReset() {
        return all.supportsReset();
    }

    @Override
    public void performReset() {
        all.performReset();
    }

    @Override
    public <R> void performReset(@Nullable R context) {
        all.performReset(context);
    }

    /** By type alone: whether a handler takes this very event, for what its metadata holds, the listener decides each time. */
    private List<EventMessageHandler> listeners(EventMessage<?> event) {
        return byType.computeIfAbsent(
                event.getPayloadType(),
                type -> below(all)
                        .filter(listener -> listener.canHandleType(type))
                        .toList());
    }

    private static Stream<EventMessageHandler> below(EventHandlerInvoker invoker) {
        return switch (invoker) {
            case MultiEventHandlerInvoker several ->
                several.delegates().stream().flatMap(ListenersByType::below);
            case SimpleEventHandlerInvoker simple -> simple.eventHandlers().stream();
            default -> throw new IllegalStateException("Cannot tell the listeners of " + invoker.getClass());
        };
    }
}
