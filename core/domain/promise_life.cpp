#include "domain/imagining.h"

namespace troth {

template void imagine(Imagination&, PromiseFact&);
template void imagine(Imagination&, PromiseWish&);

}  // namespace troth
