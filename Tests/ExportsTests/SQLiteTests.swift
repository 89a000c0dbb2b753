import Testing

@Suite("Forms of a run")
struct PlaceholderTests {}
