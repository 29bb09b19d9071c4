// Written by `npm run gen:rules`; do not edit.
import type { Rule } from '../rule.js';
import { gatewayNotFound as virtualServiceGatewayNotFound } from '../rules/virtual-service/gateway-not-found.js';
import { hostNotFound as virtualServiceHostNotFound } from '../rules/virtual-service/host-not-found.js';
import { httpRuleWithoutAction as virtualServiceHttpRuleWithoutAction } from '../rules/virtual-service/http-rule-without-action.js';
import { weightOfSingleDestination as virtualServiceWeightOfSingleDestination } from '../rules/virtual-service/weight-of-single-destination.js';

/** Every rule. */
export const rules: readonly Rule[] = [
  virtualServiceGatewayNotFound,
  virtualServiceHostNotFound,
  virtualServiceHttpRuleWithoutAction,
  virtualServiceWeightOfSingleDestination,
];
