package org.soundlathe.media;

/// What kind of audio a file holds.
///
/// @param sampleRateHz frames a second
/// @param channels 1..
/// @param encoding how a sample is stored
/// @param container `wav`, `rf64`, `aiff`, `flac`, `mp3`, `mp4`, `ogg`, `wavpack` …
/// @param codec `pcm`, `float`, `flac`, `mp3`, `aac`, `alac`, `opus`, `vorbis`, `wavpack` …
/// @param bitDepth the source's own bits a sample; 0 where the codec is lossy
public record AudioFormat(
    int sampleRateHz,
    int channels,
    SampleEncoding encoding,
    String container,
    String codec,
    int bitDepth) {}
