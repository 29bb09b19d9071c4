/** What a failure is about: the plural, its group and the object's name, as far as known. */
export interface StatusDetails {
  readonly name?: string;
  readonly group?: string;
  readonly kind?: string;
  readonly retryAfterSeconds?: number;
}

export interface StatusObject {
  readonly kind: 'Status';
  readonly apiVersion: 'v1';
  readonly metadata: Readonly<Record<string, string>>;
  readonly status: 'Failure';
  readonly message: string;
  readonly reason: string;
  readonly details?: StatusDetails;
  readonly code: number;
}

const reasons: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  406: 'NotAcceptable',
  409: 'Conflict',
  410: 'Expired',
  422: 'Invalid',
  429: 'TooManyRequests',
  500: 'InternalError',
  503: 'ServiceUnavailable',
  504: 'Timeout',
};

/** A failure that the API server answers as a Status object. */
export class ApiFailure extends Error {
  readonly code: number;
  readonly details: StatusDetails | undefined;
  /** Fields of the Status' own metadata, for instance the token to go on with after an expired list. */
  readonly metadata: Readonly<Record<string, string>>;

  constructor(code: number, message: string, more: { details?: StatusDetails; metadata?: Readonly<Record<string, string>> } = {}) {
    super(message);
    this.code = code;
    this.details = more.details;
    this.metadata = more.metadata ?? {};
  }

  toStatus(): StatusObject {
    const { code, details, metadata, message } = this;
    const reason = reasons[code] ?? 'Unknown';
    return { kind: 'Status', apiVersion: 'v1', metadata, status: 'Failure', message, reason, ...(details && { details }), code };
  }
}

/** `deployments.apps`, or `pods` for the core group. */
export function qualifiedResource(resource: string, group: string): string {
  return group === '' ? resource : `${resource}.${group}`;
}

/** Details of a Status about a resource; the core group and an unknown name are left out. */
export function detailsOf({ resource, group, name }: { resource: string; group: string; name?: string | undefined }): StatusDetails {
  return { ...(name !== undefined && { name }), ...(group !== '' && { group }), kind: resource };
}
