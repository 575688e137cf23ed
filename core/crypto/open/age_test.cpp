#include "crypto/open/age.h"

#include <gtest/gtest.h>

#include "base/bytes.h"

namespace troth {
namespace {

constexpr int quick = 4;  // scrypt with little work: the format is the same

Bytes some(std::size_t size, std::uint64_t seed) {
  Bytes bytes(size);
  SeededRandom(seed).fill(bytes);
  return bytes;
}

TEST(Age, WhatWasSealedOpensWithItsPassphraseAtEverySizeAroundAChunk) {
  SeededRandom random(1);
  const Bytes words(bytes_of("six words of a page in a drawer").begin(),
                    bytes_of("six words of a page in a drawer").end());
  for (const std::size_t size : {0u, 1u, 65'535u, 65'536u, 65'537u, 131'072u, 200'000u}) {
    const Bytes contents = some(size, size);
    const auto file = age_seal(words, contents, random, quick);
    ASSERT_TRUE(file.has_value());
    const auto opened = age_open(words, *file);
    ASSERT_TRUE(opened.has_value()) << size;
    EXPECT_EQ(*opened, contents);
  }
}

TEST(Age, AnotherPassphraseOpensNothing) {
  SeededRandom random(2);
  const auto file = age_seal(bytes_of("right"), some(100, 1), random, quick);
  ASSERT_TRUE(file.has_value());
  EXPECT_EQ(age_open(bytes_of("wrong"), *file).error().code, FaultCode::wrong_passphrase);
}

TEST(Age, OneChangedByteOrAMissingEndIsFound) {
  SeededRandom random(3);
  const auto file = age_seal(bytes_of("words"), some(70'000, 1), random, quick);
  ASSERT_TRUE(age_open(bytes_of("words"), *file).has_value());
  for (int i = 0; i < 400; ++i) {
    Bytes damaged = *file;
    // The header is short and every byte of it counts; the rest is sampled.
    const std::size_t place = i < 200 ? static_cast<std::size_t>(i) : random.below(damaged.size());
    damaged[place] ^= static_cast<std::uint8_t>(1 + random.below(255));
    EXPECT_FALSE(age_open(bytes_of("words"), damaged).has_value()) << place;
  }
  for (const std::size_t cut : {1u, 16u, 17u, 4'000u, 65'552u}) {
    const Bytes shorter(file->begin(), std::prev(file->end(), static_cast<std::ptrdiff_t>(cut)));
    EXPECT_FALSE(age_open(bytes_of("words"), shorter).has_value()) << cut;
  }
}

TEST(Age, AFileThatAsksForTooMuchWorkIsRefusedBeforeItIsDone) {
  SeededRandom random(4);
  const auto file = age_seal(bytes_of("words"), some(10, 1), random, quick);
  std::string text(text_of(*file));
  const auto at = text.find(" 4\n");
  ASSERT_NE(at, std::string::npos);
  text.replace(at, 3, " 30\n");
  EXPECT_EQ(age_open(bytes_of("words"), bytes_of(text)).error().code, FaultCode::limit_reached);
}

}  // namespace
}  // namespace troth
