package org.standfirst.darkroom;

/** A part of a picture, in pixels. */
public record Cut(int left, int top, int width, int height) {}
