/** Pieces of the regular expressions for clauses. */

export const TOKEN = String.raw`\p{Lu}[\p{L}\p{M}\p{N}’'.-]*`;
// "der" and "den" only after "von" or "van": otherwise they begin whom somebody speaks to.
const PARTICLE = 'de|da|di|do|dos|del|della|la|le|(?:van|von)(?: de[rn])?|zu|bin|ibn|al|el|of|du|des|y|e';
export const NAME = String.raw`${TOKEN}(?: (?:(?:${PARTICLE}) ){0,2}${TOKEN}){0,5}`;
export const LOWER = String.raw`\p{Ll}[\p{L}\p{M}-]*`;

/** Words that can't stand between a verb and its subject: the name after them is no subject. */
export const STOPS =
  /^(?:to|that|in|on|at|with|by|for|from|against|near|under|behind|after|before|about|as|and|but|or|while|when|if|because|than|into|during|an|zu|bei|mit|für|gegen|über|unter|nach|von|aus|vor|gegenüber|beim|zum|zur|vom|ins|ans|dass|und|aber|im|am|à|au|aux|pour|par|contre|dans|avec|sur|chez|en|que|et|a|al|con|contra|sobre|ante|por|para|y|no|na|em|ao|com|e|di|da|alla|ai|per|contro|tegen|op|met|van|voor|till|för|mot|åt|av|i|på|til|ved|med|mod|af|w|do|po|z|v|dla|przez|od|pro|proti|на|в|во|с|у|о|об|по|к|для|от|против|з|від|проти|до|що|что|og|och|om)$/iu;
