package io.hooktrail.adapters.web;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The application's ports over HTTP: import it, and the REST API and its description are served. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class WebAdapter {}
