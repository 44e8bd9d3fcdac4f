package io.hooktrail.adapters.persistence;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** PostgreSQL behind the application's ports: import it, and every port out and read port has its bean. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class PersistenceAdapter {}
