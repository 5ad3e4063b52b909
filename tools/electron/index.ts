export { describeElectron, findElectron, type FoundElectron } from './find.ts';
export {
  electronLaunchOptions,
  giveToWindow,
  makeWindowFolder,
  type LaunchPlan,
  type LaunchRequest,
} from './launch.ts';
