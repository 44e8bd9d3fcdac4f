package io.hooktrail.adapters.web.page.history;

import static io.hooktrail.adapters.web.FakeAccounts.CHILD;
import static io.hooktrail.adapters.web.FakeAccounts.PARENT;
import static io.hooktrail.adapters.web.FakeAccounts.STRANGER;
import static io.hooktrail.adapters.web.page.history.KnownThings.ATTEMPTED;
import static io.hooktrail.adapters.web.page.history.KnownThings.KEY;
import static io.hooktrail.adapters.web.page.history.KnownThings.WAITING;
import static io.hooktrail.adapters.web.page.history.KnownThings.WEBHOOK;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.Credential;
import io.hooktrail.adapters.web.FakeKeys;
import io.hooktrail.adapters.web.FakeMembers;
import io.hooktrail.adapters.web.WebKernel;
import io.hooktrail.adapters.web.WebSlice;
import io.hooktrail.adapters.web.page.Viewer;
import io.hooktrail.application.Requester;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.MemberView;
import io.hooktrail.application.history.HistoryFilter;
import io.hooktrail.domain.EventType;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.MemberId;
import io.hooktrail.domain.account.Person;
import io.hooktrail.domain.account.Role;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.ClassUtils;

@WebSlice
@Import({
    HistoryPage.class,
    HistoryTab.class,
    ActivityList.class,
    ActivityRows.class,
    ActorChoices.class,
    HistorySubjects.class,
    SeeingActivityTest.Fakes.class
})
class SeeingActivityTest {

    private static final String PATH = "/history";
    private static final MemberId KIM = new MemberId(new UUID(0x7000, 7));

    @Autowired
    MockMvcTester pages;

    @Autowired
    Trail trail;

    @Autowired
    FakeMembers members;

    @Autowired
    MessageSource messages;

    @BeforeEach
    void a_key_a_member_and_the_system_did_something() {
        trail.reset();
        members.clear();
        trail.with("webhook.disabled", WEBHOOK.toString(), "key:" + KEY)
                .with("webhook.created", WEBHOOK.toString(), "member:" + KIM)
                .with("delivery.succeeded", ATTEMPTED.toString(), "system")
                .with("delivery.scheduled", WAITING.toString(), null)
                .with("entity.transitioned", CHILD + "/ticket/t-1", "token:" + "a".repeat(20));
        var person = new Person("kim@example.com", "Kim Lind");
        members.views.put(KIM, new MemberView(KIM, CHILD, person, Role.ADMIN, WebKernel.NOW, WebKernel.NOW, null));
    }

    @Test
    void SBO_21_each_line_says_in_words_what_happened_to_what_by_whom_and_when() {
        String page = shown(PATH);

        assertThat(row(page, 1))
                .contains(
                        ">Webhook disabled<", ">webhook.disabled<", "href=\"/webhooks/" + WEBHOOK + "\">CRM &lt;1&gt;<")
                .contains(">Till<", "datetime=\"2026-11-21T22:13:04.123Z\"", ">1 s ago<");
        assertThat(row(page, 2)).contains(">Webhook created<", ">Kim Lind<");
        assertThat(row(page, 3))
                .contains(">Delivered<", "/admin/webhook-deliveries?open=" + ATTEMPTED + ".2\">ticket.closed<")
                .contains(">Hooktrail<");
        assertThat(row(page, 4)).contains(">ticket.closed<", ">not known<").doesNotContain("?open=" + WAITING);
        assertThat(row(page, 5)).contains(">ticket t-1<", ">Token …aaaaaaaa<");
        assertThat(page).doesNotContain("??", "kim@example.com");
    }

    @Test
    void SBO_21_a_line_unfolds_by_its_address_and_tells_the_cause_and_the_event_as_it_is_stored() {
        String page = shown(PATH + "?open=2");

        assertThat(row(page, 2)).contains("aria-expanded=\"true\"");
        assertThat(page)
                .contains("correlation-1", "causation-1", "request-1", "trace-1", "revision 2")
                .contains("event 4 of its stream, 2 of all", "&quot;name&quot; : &quot;&lt;Till&gt;&quot;")
                .contains("&quot;rate&quot; : 1.10", "/history?id=" + WEBHOOK)
                .containsOnlyOnce("class=\"detail\"");
        assertThat(row(shown(PATH + "/2?open=2&kind=webhook"), 2))
                .contains("href=\"/history?kind=webhook#e-2\"", "aria-expanded=\"true\"");
        assertThat(row(shown(PATH + "/2?kind=webhook"), 2)).contains("href=\"/history?kind=webhook&amp;open=2#e-2\"");
    }

    @Test
    void SBO_21_every_event_there_is_has_words_and_can_be_filtered_by() {
        List<String> stored = stored().toList();
        assertThat(stored)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(messages.getMessage("history.event." + event, null, Locale.ENGLISH))
                        .isNotBlank());
        assertThat(Kinds.all().stream().flatMap(kinds -> kinds.events().stream()))
                .containsExactlyInAnyOrderElementsOf(stored);
        assertThat(shown(PATH)).contains("<option value=\"account.member-removed\">Member removed</option>");
    }

    @Test
    void filters_are_those_of_the_port_with_days_of_the_account() {
        String page = shown(PATH + "?kind=webhook.disabled&actor=key:" + KEY + "&id=" + WEBHOOK
                + "&from=2026-11-01&to=2026-11-02&cursor=older");

        assertThat(trail.filter)
                .isEqualTo(new HistoryFilter(
                        null,
                        WEBHOOK.toString(),
                        "webhook.disabled",
                        "key:" + KEY,
                        Instant.parse("2026-10-31T23:00:00Z"),
                        Instant.parse("2026-11-02T23:00:00Z")));
        assertThat(trail.cursor).isEqualTo("older");
        assertThat(page)
                .contains("value=\"webhook.disabled\" selected", "value=\"key:" + KEY + "\" selected")
                .contains("cursor=newer", "Newer", "Older")
                .doesNotContain("Left out");
        assertThat(shown(PATH + "?kind=webhook")).contains("value=\"webhook\" selected");
        assertThat(trail.filter.stream()).isEqualTo("webhook");
        assertThat(shown(PATH + "?actor=key:elsewhere")).contains("value=\"key:elsewhere\" selected");
    }

    @ParameterizedTest
    @CsvSource({
        "kind, webhook.exploded",
        "actor, Kim Lind",
        "from, 2026-13-01",
        "to, -0044-03-15",
        "cursor, nonsense",
        "open, first",
        "id, a b"
    })
    void what_means_nothing_is_named_and_dropped(String name, String value) {
        assertThat(asked(PATH + "?" + name + "={value}", Role.ADMIN, CHILD, value))
                .hasStatusOk()
                .bodyText()
                .contains("Left out, for it means nothing here", "<code>" + name + "=" + value + "</code>")
                .contains(">Webhook disabled<");
        assertThat(trail.filter).isEqualTo(HistoryFilter.ALL);
    }

    @Test
    void where_nothing_fits_it_says_which_filter_is_to_blame() {
        trail.nothingIsDisabled = true;

        assertThat(shown(PATH + "?kind=webhook.disabled&actor=system"))
                .contains("Nothing that happened fits these filters")
                .contains("<a class=\"link\" href=\"/history?actor=system\">what</a>")
                .doesNotContain("href=\"/history?kind=webhook.disabled\">by whom");
        trail.reset();
        assertThat(shown(PATH)).contains("Nothing happened yet").doesNotContain("<table>");
    }

    @Test
    void SBO_21_nobody_sees_what_happened_to_others() {
        trail.with("webhook.deleted", WEBHOOK.toString(), "system", STRANGER);

        assertThat(shown(PATH)).doesNotContain("id=\"e-6\"");
        assertThat(shown(PATH + "?open=6")).doesNotContain("id=\"e-6\"");
        assertThat(asked(PATH + "/6", Role.ADMIN, CHILD)).hasStatus(404);
        assertThat(asked(PATH + "/first", Role.ADMIN, CHILD)).hasStatus(404);
        assertThat(row(body(asked(PATH, Role.ADMIN, PARENT)), 1)).contains(">Account 2<");
        assertThat(row(shown(PATH), 1)).doesNotContain(">Account 2<");
    }

    @Test
    void an_auditor_reads_it_without_names_and_without_doors_that_are_closed_to_them() {
        String page = body(asked(PATH, Role.AUDITOR, CHILD));

        assertThat(row(page, 1))
                .contains(">Webhook disabled<", ">API key …00000004<")
                .doesNotContain("/webhooks/");
        assertThat(row(page, 2)).contains(">Member …00000007<");
        assertThat(page).doesNotContain("Kim Lind", ">Till<", "/admin/webhook-deliveries");
    }

    @ParameterizedTest
    @CsvSource({"VIEWER, false", "OPERATOR, false", "ADMIN, true", "SUPER_ADMIN, true", "AUDITOR, true"})
    void C24_its_tab_is_there_for_those_who_may_read_it(Role role, boolean shown) {
        assertThat(new HistoryTab().shownTo(new Viewer(caller(role), false))).isEqualTo(shown);
        assertThat(asked(PATH, role, CHILD)).hasStatus(shown ? 200 : 403);
    }

    private static Caller caller(Role role) {
        var requester = new Requester("key:1", CHILD, null, null);
        return new Caller(new AccountScope(CHILD, Set.of(CHILD)), requester, role, new Credential.Session(KIM));
    }

    private static Stream<String> stored() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(EventType.class));
        return scanner.findCandidateComponents("io.hooktrail.domain").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .map(type -> type.getAnnotation(EventType.class).value());
    }

    private static String row(String page, int number) {
        int start = page.indexOf("id=\"r-" + number + "\"");
        assertThat(start).as("row " + number).isPositive();
        return page.substring(start, page.indexOf("</tr>", start));
    }

    private String shown(String path) {
        MvcTestResult result = asked(path, Role.ADMIN, CHILD);
        assertThat(result).hasStatusOk();
        return body(result);
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
    }

    private MvcTestResult asked(String path, Role role, AccountId account, Object... values) {
        return pages.get()
                .uri(path, values)
                .accept("text/html")
                .header("Authorization", FakeKeys.bearer(role, account))
                .exchange();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Fakes {

        @Bean
        Trail trail() {
            return new Trail();
        }

        @Bean
        KnownThings things() {
            return new KnownThings();
        }
    }
}
