/**
 * Renders {@code report.html}, the dashboard of one run, from {@code report.json} and nothing else.
 *
 * <p>A report that loads anything from elsewhere dies with that place, and one that needs a server is not opened. So the
 * page is one file: template, styles and scripts are resources under {@code /report}, the chart library comes from its
 * WebJar, and a content security policy with their hashes forbids everything else, injected script included. The library
 * is uPlot: 50 KB, MIT, no dependency of its own, still maintained, and it draws lines, bars and custom scales, which is all that is
 * needed; Apache ECharts and Plotly are 1 to 3 MB, Chart.js four times the size, and Highcharts is not free.
 */
@NullMarked
package com.mangaassist.load.report.html;

import org.jspecify.annotations.NullMarked;
