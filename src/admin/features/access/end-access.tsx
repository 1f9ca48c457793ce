import { Button } from '@wordpress/components';
import { useId, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { ulid } from 'ulid';
import type { SiteAccess } from '../../../contract/access.ts';
import type { ProblemCode } from '../../../contract/problem.ts';
import { toApiError } from '../../api/api-error.ts';
import { revokeAccess } from '../../api/revoke-access.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';

type Props = {
	grantId: string;
	onEnded: ( access: SiteAccess ) => void;
};

/** The way to end a grant; what that does to the promised time stands before the button, since one click does it. */
export function EndAccess( { grantId, onEnded }: Props ) {
	const [ ending, setEnding ] = useState< 'no' | 'yes' | ProblemCode >(
		'no'
	);
	const key = useRef( ulid() );
	const hint = useId();
	const end = async () => {
		setEnding( 'yes' );
		try {
			onEnded( await revokeAccess( grantId, key.current ) );
		} catch ( error ) {
			setEnding( toApiError( error ).code );
		}
	};
	return (
		<>
			{ ending !== 'no' && ending !== 'yes' && (
				<ProblemNotice
					code={ ending }
					step={ __(
						'Access may still be open: try again.',
						'deskside'
					) }
				/>
			) }
			<p id={ hint } className="deskside-hint">
				{ __(
					'If you end the last access of a request before its time, your provider’s clock for it stands still until you give access again.',
					'deskside'
				) }
			</p>
			<Button
				__next40pxDefaultSize
				variant="secondary"
				isDestructive
				isBusy={ ending === 'yes' }
				disabled={ ending === 'yes' }
				aria-describedby={ hint }
				onClick={ () => void end() }
			>
				{ __( 'End access now', 'deskside' ) }
			</Button>
		</>
	);
}
