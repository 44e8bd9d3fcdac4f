/**
 * What the pages share: their frame, look, problems and icons.
 *
 * <p>A page is a package-private {@code @Controller} in {@code page.<page>} that takes a {@link
 * io.hooktrail.adapters.web.Caller} and asks the same read ports and commands as the API; no rule lives in a page. Its
 * template begins with
 *
 * <pre>{@code
 * <html th:replace="~{layout :: page(~{::title}, ~{::main})}">
 * }</pre>
 *
 * or {@code slim} instead of {@code page}: without the rail, for those who have not signed in. A {@link
 * io.hooktrail.adapters.web.page.Tab} puts it into the rail, its words stand in {@code messages.properties}, its route
 * needs a line in {@code security.AccessRules}. There is no script and no style inside of a page: the content security
 * policy refuses them.
 */
@NullMarked
package io.hooktrail.adapters.web.page;

import org.jspecify.annotations.NullMarked;
