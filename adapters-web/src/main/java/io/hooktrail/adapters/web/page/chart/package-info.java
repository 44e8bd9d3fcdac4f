/** Charts, drawn as SVG on the server: pure functions from figures to text, without a style or a script inside. */
@NullMarked
package io.hooktrail.adapters.web.page.chart;

import org.jspecify.annotations.NullMarked;
