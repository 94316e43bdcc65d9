import { addKeys, assignKey, keysOfVersion, removeKey } from '../keys.ts';
import { api } from './base.ts';

export const keysRoutes = {
  ofVersion: api.keys.ofVersion.handler(({ input, context }) => keysOfVersion(context.core, input.versionId)),
  add: api.keys.add.handler(({ input, context }) => addKeys(context.core, input.versionId, input.keys)),
  assign: api.keys.assign.handler(({ input, context }) => assignKey(context.core, input.keyId, input.roomId)),
  remove: api.keys.remove.handler(({ input, context }) => removeKey(context.core, input.keyId)),
};
