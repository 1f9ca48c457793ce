/** Source: issue "Capture", item 6. */
export const LONGEST_S = 60;

/** Enough for text on a screen; a minute stays below 10 MB. */
const BITS_PER_SECOND = 1_200_000;
const FRAMES_PER_SECOND = 15;

/** What the provider takes, the smallest first. */
const TYPES = [
	'video/webm;codecs=vp9',
	'video/webm;codecs=vp8',
	'video/webm',
	'video/mp4',
];

/** A recording that runs. */
export type Running = {
	/** Ends it, and lets `done` have it. */
	stop: () => void;
	/** Ends it, and leaves nothing. */
	cancel: () => void;
	/** The film; null when it was cancelled or nothing was recorded. */
	done: Promise< File | null >;
};

/** Chromium's hints for its chooser: this very tab first. */
type Wanted = DisplayMediaStreamOptions & {
	preferCurrentTab?: boolean;
	selfBrowserSurface?: 'include';
};

function fileOf( parts: readonly Blob[], type: string ): File | null {
	const [ plain = '' ] = type.split( ';' );
	return parts.some( ( { size } ) => size > 0 )
		? new File(
				[ ...parts ],
				`recording.${ plain === 'video/mp4' ? 'mp4' : 'webm' }`,
				{ type: plain }
		  )
		: null;
}

/**
 * Lets the owner choose what is recorded, in the browser's own chooser, and records it without sound until it is stopped, its sharing
 * ends, or a minute is over.
 *
 * @throws {DOMException} NotAllowedError when nothing was chosen, NotSupportedError when the browser cannot record what was; nothing is shared
 *                        any longer then.
 */
export async function recordScreen( view: Window ): Promise< Running > {
	const wanted: Wanted = {
		video: { frameRate: FRAMES_PER_SECOND },
		audio: false,
		preferCurrentTab: true,
		selfBrowserSurface: 'include',
	};
	const stream = await view.navigator.mediaDevices.getDisplayMedia( wanted );
	try {
		return record( stream );
	} catch ( error ) {
		stream.getTracks().forEach( ( track ) => track.stop() );
		throw error;
	}
}

function record( stream: MediaStream ): Running {
	const tracks = stream.getTracks();
	const mimeType = TYPES.find( ( type ) =>
		MediaRecorder.isTypeSupported( type )
	);
	const recorder = new MediaRecorder( stream, {
		...( mimeType ? { mimeType } : {} ),
		videoBitsPerSecond: BITS_PER_SECOND,
	} );
	const parts: Blob[] = [];
	let kept = true;
	const stop = () => {
		if ( recorder.state !== 'inactive' ) {
			recorder.stop();
		}
	};
	const done = new Promise< File | null >( ( settle ) => {
		recorder.ondataavailable = ( { data } ) => parts.push( data );
		recorder.onstop = () => {
			clearTimeout( timer );
			tracks.forEach( ( track ) => track.stop() );
			settle( kept ? fileOf( parts, recorder.mimeType ) : null );
		};
	} );
	recorder.start();
	const timer = setTimeout( stop, LONGEST_S * 1000 );
	tracks.forEach( ( track ) => track.addEventListener( 'ended', stop ) );
	return {
		stop,
		cancel: () => {
			kept = false;
			stop();
		},
		done,
	};
}
