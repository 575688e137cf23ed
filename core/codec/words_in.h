#pragma once
// Everything that people wrote in a value: each of its Words, in the order of the field list, by
// the tables of shape.h. What is gathered lies in the value and is gone with it.
//
// Secret: the words. Threads: none.
#include <vector>

#include "codec/shape.h"

namespace troth::codec {

void gather_words(const Shape& shape, const void* it, std::vector<const Words*>& words);

template <class T>
std::vector<const Words*> words_in(const T& it) {
  std::vector<const Words*> words;
  gather_words(*shape<T>, &it, words);
  return words;
}

}  // namespace troth::codec
