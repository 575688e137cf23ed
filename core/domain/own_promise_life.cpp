#include "domain/imagining.h"

namespace troth {

template void imagine(Imagination&, OwnPromiseFact&);
template void imagine(Imagination&, OwnPromiseWish&);

}  // namespace troth
