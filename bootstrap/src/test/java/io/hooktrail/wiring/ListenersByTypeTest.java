package io.hooktrail.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.MultiEventHandlerInvoker;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.junit.jupiter.api.Test;

class ListenersByTypeTest {

    private final List<String> heard = new ArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();

    private final ListenersByType listeners = new ListenersByType(new MultiEventHandlerInvoker(
            invoker(listener("first", Number.class), listener("second", String.class)),
            invoker(listener("third", Number.class))));

    @Test
    void an_event_reaches_those_that_want_its_type_in_the_order_of_their_registration() throws Exception {
        listeners.handle(event(1), Segment.ROOT_SEGMENT);
        listeners.handle(event("text"), Segment.ROOT_SEGMENT);

        assertThat(heard).containsExactly("first 1", "third 1", "second text");
    }

    @Test
    void each_is_asked_once_about_a_type() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(listeners.canHandle(event(i), Segment.ROOT_SEGMENT)).isTrue();
            listeners.handle(event(i), Segment.ROOT_SEGMENT);
        }

        assertThat(asked).hasValue(3);
        assertThat(heard).hasSize(20);
    }

    @Test
    void what_nobody_wants_is_not_handled() {
        assertThat(listeners.canHandle(event('c'), Segment.ROOT_SEGMENT)).isFalse();
    }

    @Test
    void what_an_event_carries_besides_decides_about_that_event_alone() throws Exception {
        var annotated = new AnnotationEventHandlerAdapter(new WhereSomebodyActed());
        var some = new ListenersByType(invoker(annotated));

        some.handle(event("by nobody"), Segment.ROOT_SEGMENT);
        some.handle(event("by Kim").andMetaData(Map.of("actor", "Kim")), Segment.ROOT_SEGMENT);

        assertThat(heard).containsExactly("by Kim");
    }

    /** Takes an event only where its metadata say who acted. */
    private final class WhereSomebodyActed {
        @EventHandler
        void on(String event, @MetaDataValue(value = "actor", required = true) String actor) {
            heard.add(event);
        }
    }

    @Test
    void a_failure_reaches_the_processor_and_ends_the_handling() {
        assertThatThrownBy(() -> listeners.handle(event(-1), Segment.ROOT_SEGMENT))
                .hasMessage("first refuses -1");
        assertThat(heard).isEmpty();
    }

    private static EventHandlerInvoker invoker(Object... listeners) {
        return SimpleEventHandlerInvoker.builder()
                .eventHandlers(listeners)
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .build();
    }

    private static EventMessage<?> event(Object payload) {
        return new GenericEventMessage<>(payload);
    }

    private EventMessageHandler listener(String name, Class<?> wanted) {
        return new EventMessageHandler() {
            @Override
            public boolean canHandleType(Class<?> type) {
                asked.incrementAndGet();
                return wanted.isAssignableFrom(type);
            }

            @Override
            public Object handle(EventMessage<?> event) {
                if (event.getPayload().equals(-1)) {
                    throw new IllegalStateException(name + " refuses -1");
                }
                return heard.add(name + " " + event.getPayload());
            }
        };
    }
}
