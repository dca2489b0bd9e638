package org.standfirst.monitoring;

/**
 * Where operators' programs ask.
 *
 * @param host a name or an IP address of this machine
 * @param port 0 for any that is free
 */
public record ManagementAddress(String host, int port) {}
