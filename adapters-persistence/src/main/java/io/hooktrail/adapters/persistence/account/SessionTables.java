package io.hooktrail.adapters.persistence.account;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions in the tables {@code member_session…}, so that a restart or another node keeps people signed in. */
@Configuration(proxyBeanMethods = false)
class SessionTables {

    /** What has expired is deleted by it every minute. */
    @Bean
    JdbcIndexedSessionRepository sessions(
            JdbcOperations jdbc,
            PlatformTransactionManager transactions,
            @Value("${hooktrail.sessions.idle:30m}") Duration idle) {
        var own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        var sessions = new JdbcIndexedSessionRepository(jdbc, own);
        sessions.setTableName("member_session");
        sessions.setDefaultMaxInactiveInterval(idle);
        return sessions;
    }
}
