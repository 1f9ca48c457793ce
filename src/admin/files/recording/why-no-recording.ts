/** Why a browser cannot record the screen here; null when it can. */
export type NoRecording = 'insecure' | 'forbidden' | 'unsupported';

type PolicyDocument = Document & {
	/** Chromium's. */
	featurePolicy?: { allowsFeature: ( name: string ) => boolean };
};

/** Asked at the click: nothing of it costs a page anything. */
export function whyNoRecording( view: Window ): NoRecording | null {
	if ( ! view.isSecureContext ) {
		return 'insecure';
	}
	const { featurePolicy } = view.document as PolicyDocument;
	if ( featurePolicy && ! featurePolicy.allowsFeature( 'display-capture' ) ) {
		return 'forbidden';
	}
	// Phones have neither the one nor the other; the types say that every browser has both.
	const devices = view.navigator.mediaDevices as
		| Partial< MediaDevices >
		| undefined;
	return devices?.getDisplayMedia && 'MediaRecorder' in view
		? null
		: 'unsupported';
}
