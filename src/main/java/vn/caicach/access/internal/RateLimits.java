package vn.caicach.access.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How many requests one address may send in a minute. A whole commune often shares one address.
///
/// @param requests all requests but those for files of the look
/// @param signIns tries to sign in
@ConfigurationProperties("caicach.rate-limit")
public record RateLimits(@DefaultValue("3000") int requests, @DefaultValue("60") int signIns) {}
