#include "codec/words_in.h"

namespace troth::codec {

void gather_words(const Shape& shape, const void* it, std::vector<const Words*>& words) {
  switch (shape.sort) {
    case Sort::words:
      words.push_back(static_cast<const Words*>(it));
      return;
    case Sort::optional:
      if (const void* held = as<Optional>(shape).held(it))
        gather_words(*as<Optional>(shape).item, held, words);
      return;
    case Sort::list:
      for (std::size_t i = 0; i < as<List>(shape).count(it); ++i)
        gather_words(*as<List>(shape).item, as<List>(shape).at(it, i), words);
      return;
    case Sort::record:
      for (const FieldShape& field : as<Record>(shape).fields)
        gather_words(*field.shape, field.at(it), words);
      return;
    case Sort::choice: {
      const HeldKind held = held_kind(as<Choice>(shape), it);
      gather_words(*held.record, held.it, words);
      return;
    }
    case Sort::map:  // no row has one
    case Sort::boolean:
    case Sort::integer:
    case Sort::named:
    case Sort::fault:
    case Sort::instant:
    case Sort::text:
    case Sort::passphrase:
    case Sort::bytes:
    case Sort::byte_array:
      return;
  }
}

}  // namespace troth::codec
