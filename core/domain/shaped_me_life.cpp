#include "domain/imagining.h"

namespace troth {

template void imagine(Imagination&, ShapedMeFact&);
template void imagine(Imagination&, ToldShapedMeFact&);
template void imagine(Imagination&, ShapedMeWish&);

}  // namespace troth
