package com.mangaassist.load.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Several tests at once, with one error rate for all of them together.
 *
 * @see <a href="https://www.jstor.org/stable/4615733">Holm 1979, A Simple Sequentially Rejective Multiple Test
 *     Procedure</a>
 */
public final class Holm {

    private Holm() {}

    /**
     * Which of the tests are significant, in the order given: the smallest p-value at alpha/m, the next at alpha/(m−1)
     * and so on, up to the first that is not.
     */
    public static boolean[] rejected(double[] pValues, double alpha) {
        var order = IntStream.range(0, pValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> pValues[i]))
                .toList();
        var rejected = new boolean[pValues.length];
        for (var place = 0; place < order.size(); place++) {
            if (!(pValues[order.get(place)] < alpha / (pValues.length - place))) {
                break;
            }
            rejected[order.get(place)] = true;
        }
        return rejected;
    }
}
