/**
 * The commonest function words of the languages that news comes in, case folded, in one set: sentences have
 * many of them, menus and link lists few. A word that is one language's article and another's noun does no
 * harm in such a share.
 */
const WORDS = `
  the of and to in a is that for it as was with be by on not he his but at are this have from they which or had
  der die das und ist in den von zu mit sich des auf für nicht ein eine dem auch es an werden aus er hat dass sie nach wird bei
  le la les de et des en un une du dans est que pour qui sur pas plus par au ce il avec ne se son sont
  el los las del que y por con una para su no al lo como más pero sus ha fue este
  il di che e è per non si del della dei le una con da nel alla ha più sono gli
  o os da do das dos não uma com um para mais foi ao como na no que se
  het een van en dat die niet te zijn op voor met als er maar om hij ook naar bij
  och att det som en på är av för den med till inte har de om ett var
  og er til ikke af på det den har med for som han var vil kan jeg fra
  ja on ei se että hän oli ovat mutta kuin myös joka sen
  w i na z się nie że do jest to o jak po co za od przez
  a v na je se že s z do o by pro jako ale si i který
  ve bir bu da de için ile olarak çok daha olan ama gibi kadar o
  и в не на что с по как это из за от но для его к о бы у же был
  і у на що з не до як та за про від це його для є
  в на и се да за от е с не са като по че
  je u i na se da su za od s ne koji a iz će bi
  és a az hogy nem is egy volt de ez meg
  și de în la cu pe că nu din este pentru mai ce
  και το να η του της με για που την από δεν στο
  في من على إلى أن عن مع التي الذي هذا ما كان لا هذه بعد
  של את על לא הוא עם כי גם זה היא אל או
  از به در که را با این است برای آن
  yang di dan ke dari untuk dengan ini pada tidak itu akan
  của và là các trong cho có được không người với
  के में की है को से का और ने पर कि यह हैं
`;
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter((word) => word !== ''));
