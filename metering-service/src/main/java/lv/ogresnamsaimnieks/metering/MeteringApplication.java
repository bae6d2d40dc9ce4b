package lv.ogresnamsaimnieks.metering;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Period;
import lv.ogresnamsaimnieks.metering.bulk.Importing;
import lv.ogresnamsaimnieks.metering.bulk.Imports;
import lv.ogresnamsaimnieks.metering.bulk.ReadingExport;
import lv.ogresnamsaimnieks.metering.bulk.Tables;
import lv.ogresnamsaimnieks.metering.evidence.DialPhotos;
import lv.ogresnamsaimnieks.metering.evidence.FilingActs;
import lv.ogresnamsaimnieks.metering.evidence.KeptFiles;
import lv.ogresnamsaimnieks.metering.evidence.Photographing;
import lv.ogresnamsaimnieks.metering.evidence.Pictures;
import lv.ogresnamsaimnieks.metering.evidence.ReplacementActs;
import lv.ogresnamsaimnieks.metering.subscription.Delivering;
import lv.ogresnamsaimnieks.metering.subscription.Facts;
import lv.ogresnamsaimnieks.metering.subscription.GivenUps;
import lv.ogresnamsaimnieks.metering.subscription.HostNames;
import lv.ogresnamsaimnieks.metering.subscription.Receiver;
import lv.ogresnamsaimnieks.metering.subscription.ReceiverAddress;
import lv.ogresnamsaimnieks.metering.subscription.SecretKeys;
import lv.ogresnamsaimnieks.metering.subscription.Subscribing;
import lv.ogresnamsaimnieks.metering.subscription.Subscriptions;
import lv.ogresnamsaimnieks.ownership.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class MeteringApplication {

    public static void main(String[] args) {
        SpringApplication.run(MeteringApplication.class, args);
    }

    @Bean
    Metering metering(Meters meters, Readings readings, Properties properties, WindowCalendar calendar, Clock clock) {
        return new Metering(meters, readings, properties, calendar, clock, new SecureRandom());
    }

    @Bean
    WindowCalendar windowCalendar(WindowMonths months, Properties properties, Clock clock) {
        return new WindowCalendar(months, properties, clock);
    }

    @Bean
    Reachability reachability(Heartbeats heartbeats, WindowMonths months, WindowCalendar calendar, Clock clock) {
        return new Reachability(heartbeats, months, calendar, clock);
    }

    @Bean
    OwnersCalendar ownersCalendar(
            CalendarFeeds feeds, WindowCalendar calendar, Meters meters, Properties properties, Clock clock) {
        return new OwnersCalendar(feeds, calendar, meters, properties, clock, new SecureRandom());
    }

    @Bean
    ReadingDesk readingDesk(
            Meters meters, Readings readings, Properties properties, WindowCalendar calendar, Clock clock) {
        return new ReadingDesk(meters, readings, properties, calendar, clock);
    }

    @Bean
    LateReadings lateReadings(Meters meters, Readings readings, Properties properties, Clock clock) {
        return new LateReadings(meters, readings, properties, clock, new SecureRandom());
    }

    @Bean
    WindowProgress windowProgress(
            Meters meters, Readings readings, Properties properties, WindowCalendar calendar, Clock clock) {
        return new WindowProgress(meters, readings, properties, calendar, clock);
    }

    @Bean
    MissingReadings missingReadings(Meters meters, Readings readings, Properties properties, Clock clock) {
        return new MissingReadings(meters, readings, properties, clock);
    }

    @Bean
    WindowNews windowNews(WindowMonths months, WindowCalendar calendar, MissingReadings missing, Clock clock) {
        return new WindowNews(months, calendar, missing, clock);
    }

    @Bean
    AwaitedReadings awaitedReadings(
            AwaitedInHouses awaited,
            Meters meters,
            Readings readings,
            Properties properties,
            WindowCalendar calendar,
            Clock clock) {
        return new AwaitedReadings(awaited, meters, readings, properties, calendar, clock);
    }

    @Bean
    DueMeters dueMeters(DueInHouses due, Meters meters, Properties properties, Clock clock) {
        return new DueMeters(due, meters, properties, clock);
    }

    @Bean
    HouseBalances houseBalances(
            HouseWaters waters, Meters meters, Readings readings, Properties properties, Clock clock) {
        return new HouseBalances(waters, meters, readings, properties, clock);
    }

    @Bean
    Disclosure disclosure(
            Meters meters,
            Readings readings,
            ReadingChanges changes,
            Properties properties,
            ReadTraces traces,
            Clock clock) {
        return new Disclosure(meters, readings, changes, properties, traces, clock);
    }

    @Bean
    Subscribing subscribing(
            Subscriptions subscriptions,
            Facts facts,
            GivenUps givenUps,
            SecretKeys keys,
            HostNames hosts,
            ReceiverAddress rule,
            Properties properties,
            Clock clock) {
        return new Subscribing(subscriptions, facts, givenUps, keys, hosts, rule, properties, clock);
    }

    @Bean
    Delivering delivering(
            Subscriptions subscriptions,
            Facts facts,
            GivenUps givenUps,
            SecretKeys keys,
            Receiver receiver,
            Disclosure disclosure,
            Delivering.Watch watch,
            Clock clock) {
        return new Delivering(subscriptions, facts, givenUps, keys, receiver, disclosure, watch, clock);
    }

    @Bean
    Photographing photographing(
            DialPhotos photos,
            Pictures pictures,
            Meters meters,
            Readings readings,
            Properties properties,
            WindowCalendar calendar,
            Clock clock,
            @Value("${portal.photos.kept-after-bill:12m}") Period keptAfterBill,
            @Value("${portal.photos.kept-at-most:24m}") Period keptAtMost) {
        return new Photographing(
                photos, pictures, meters, readings, properties, calendar, clock, keptAfterBill, keptAtMost);
    }

    @Bean
    FilingActs filingActs(ReplacementActs acts, KeptFiles files, Meters meters, Properties properties, Clock clock) {
        return new FilingActs(acts, files, meters, properties, clock);
    }

    @Bean
    Importing importing(
            Imports imports,
            KeptFiles files,
            Tables tables,
            Metering metering,
            Meters meters,
            Properties properties,
            Clock clock) {
        return new Importing(imports, files, tables, metering, meters, properties, clock);
    }

    @Bean
    ReadingExport readingExport(Properties properties, Meters meters, Readings readings) {
        return new ReadingExport(properties, meters, readings);
    }
}
