package systemlet.base;

/**
 * A day of the Gregorian calendar, also before it was introduced.
 *
 * @param month 1 to 12
 * @param day   1 to 31
 */
public record Civil(int year, int month, int day) {
    /** {@return the day that lies {@code days} after 1970-01-01} */
    public static Civil ofDays(long days) {
        // Years begin in March here, so that the day of a leap year comes last: 400 years are one era.
        long shifted = days + 719_468;
        long era = Math.floorDiv(shifted, 146_097L);
        int dayOfEra = (int) (shifted - era * 146_097);
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int marchMonth = (5 * dayOfYear + 2) / 153;
        int day = dayOfYear - (153 * marchMonth + 2) / 5 + 1;
        int month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
        return new Civil((int) (yearOfEra + era * 400) + (month <= 2 ? 1 : 0), month, day);
    }

    /** {@return the days from 1970-01-01; a month or day out of its range counts on into the next} */
    public static long days(long year, long month, long day) {
        long wholeYear = year + Math.floorDiv(month - 1, 12L);
        int inYear = (int) Math.floorMod(month - 1, 12L) + 1;
        long marchYear = inYear <= 2 ? wholeYear - 1 : wholeYear;
        long era = Math.floorDiv(marchYear, 400L);
        int yearOfEra = (int) (marchYear - era * 400);
        int dayOfYear = (153 * (inYear > 2 ? inYear - 3 : inYear + 9) + 2) / 5;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097 + dayOfEra - 719_468 + day - 1;
    }

    /** {@return the weekday of a day: 0 is Monday, 6 Sunday} */
    public static int weekday(long days) {
        return (int) Math.floorMod(days + 3, 7L);
    }

    public long days() {
        return days(year, month, day);
    }
}
