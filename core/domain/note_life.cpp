#include "domain/imagining.h"

namespace troth {

template void imagine(Imagination&, NoteFact&);
template void imagine(Imagination&, NoteWish&);
template void imagine(Imagination&, PersonWish&);
template void imagine(Imagination&, CrossingWish&);

}  // namespace troth
