package vn.caicach.storage.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How files are taken in.
///
/// @param largest the largest file
/// @param spaceToLeave how much of the disk stays free for the database and the rest of the machine
/// @param timeLimit how long looking into one file may take
/// @param processes how many files are looked into side by side
@ConfigurationProperties("caicach.storage")
record StorageSettings(
    @DefaultValue("100MB") DataSize largest,
    @DefaultValue("200MB") DataSize spaceToLeave,
    @DefaultValue("60s") Duration timeLimit,
    @DefaultValue("1") int processes) {}
