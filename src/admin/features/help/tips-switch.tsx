import { CheckboxControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useState } from '@wordpress/element';
import type { ProblemCode } from '../../../contract/problem.ts';
import { toApiError } from '../../api/api-error.ts';
import { switchTips } from '../../api/switch-tips.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';

/** One switch for all "?" marks; it is the reader's own and holds on every screen. */
export function TipsSwitch( { off }: { off: boolean } ) {
	const [ on, setOn ] = useState( ! off );
	const [ failure, setFailure ] = useState< ProblemCode | null >( null );
	const change = async ( next: boolean ) => {
		setOn( next );
		setFailure( null );
		try {
			await switchTips( next );
			document.documentElement.classList.toggle(
				'deskside-no-tips',
				! next
			);
		} catch ( error ) {
			setOn( ! next );
			setFailure( toApiError( error ).code );
		}
	};
	return (
		<>
			<CheckboxControl
				__nextHasNoMarginBottom
				label={ __( 'Show “?” marks beside fields', 'deskside' ) }
				help={ __(
					'Marks that were off appear on the next screen.',
					'deskside'
				) }
				checked={ on }
				onChange={ ( next ) => void change( next ) }
			/>
			{ failure && <ProblemNotice code={ failure } /> }
		</>
	);
}
