package com.mangaassist.load.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** An exact amount of US dollars, rounded only where it is shown. */
public record Usd(BigDecimal amount) implements Comparable<Usd> {

    public static final Usd ZERO = new Usd(BigDecimal.ZERO);

    public Usd {
        amount = amount.stripTrailingZeros(); // so that 1.0 and 1.00 are equal
    }

    /** @throws IllegalArgumentException if the text is no decimal number */
    public static Usd of(String amount) {
        try {
            return new Usd(new BigDecimal(amount));
        } catch (NumberFormatException notDecimal) {
            throw new IllegalArgumentException("not an amount of US dollars: \"" + amount + "\"", notDecimal);
        }
    }

    public Usd plus(Usd other) {
        return new Usd(amount.add(other.amount));
    }

    public Usd minus(Usd other) {
        return new Usd(amount.subtract(other.amount));
    }

    public Usd times(long factor) {
        return times(BigDecimal.valueOf(factor));
    }

    public Usd times(BigDecimal factor) {
        return new Usd(amount.multiply(factor));
    }

    /** The exact price of one, where this is the price of a million. */
    public Usd perMillion() {
        return new Usd(amount.movePointLeft(6));
    }

    /** The share of each of {@code parts}, rounded to {@code digits} decimals, since it need not be a finite one. */
    public Usd dividedBy(long parts, int digits) {
        return new Usd(amount.divide(BigDecimal.valueOf(parts), digits, RoundingMode.HALF_EVEN));
    }

    /** Rounded half to even, as Python's {@code round} does, on which the specification's figures rest. */
    public BigDecimal rounded(int digits) {
        return amount.setScale(digits, RoundingMode.HALF_EVEN);
    }

    /** For people, for example {@code $1,959.21} or {@code -$0.0045}. */
    public String show(int digits) {
        return String.format(
                Locale.ROOT,
                "%s$%,." + digits + "f",
                amount.signum() < 0 ? "-" : "",
                rounded(digits).abs());
    }

    @Override
    public int compareTo(Usd other) {
        return amount.compareTo(other.amount);
    }
}
