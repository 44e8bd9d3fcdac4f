/** The description of the REST API and of the webhooks, as OpenAPI 3.1. */
@NullMarked
package io.hooktrail.adapters.web.openapi;

import org.jspecify.annotations.NullMarked;
